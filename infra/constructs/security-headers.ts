import { Duration } from "aws-cdk-lib";
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";

/** Nothing that is not named, and nothing but the page's own files; it may speak to one API. */
const contentSecurityPolicy = (api: string): string =>
  Object.entries({
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": api,
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");

/** What no page of ours asks of the browser. */
const noFeatures = ["camera", "display-capture", "geolocation", "microphone", "payment", "usb"].map((feature) => `${feature}=()`).join(", ");

interface SecurityHeadersProps {
  /** The API its pages speak to. */
  readonly api: string;
  readonly cacheControl: string;
}

export function securityHeaders(scope: Construct, id: string, { api, cacheControl }: SecurityHeadersProps): ResponseHeadersPolicy {
  const customHeaders = {
    "Cache-Control": cacheControl,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": noFeatures,
  };
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(api), override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(customHeaders).map(([header, value]) => ({ header, value, override: true })),
    },
  });
}
