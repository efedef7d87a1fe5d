import * as z from "zod";

const override = z.boolean().optional();
const securityHeaders = z.strictObject({
  ContentSecurityPolicy: z.strictObject({ ContentSecurityPolicy: z.string(), Override: override }).optional(),
  ContentTypeOptions: z.strictObject({ Override: override }).optional(),
  FrameOptions: z.strictObject({ FrameOption: z.string(), Override: override }).optional(),
  ReferrerPolicy: z.strictObject({ ReferrerPolicy: z.string(), Override: override }).optional(),
  StrictTransportSecurity: z
    .strictObject({ AccessControlMaxAgeSec: z.int(), IncludeSubdomains: z.boolean().default(false), Preload: z.boolean().default(false), Override: override })
    .optional(),
});
const config = z.strictObject({
  Name: z.string(),
  Comment: z.string().optional(),
  CustomHeadersConfig: z.strictObject({ Items: z.array(z.strictObject({ Header: z.string(), Value: z.string(), Override: override })) }).optional(),
  SecurityHeadersConfig: securityHeaders.prefault({}),
});

/** The properties of AWS::CloudFront::ResponseHeadersPolicy, read as the headers they add; strict, so that none is lost. */
export const headersPolicy = z.object({ ResponseHeadersPolicyConfig: config.transform(headersOf) });

function headersOf({ CustomHeadersConfig, SecurityHeadersConfig: security }: z.infer<typeof config>): Record<string, string> {
  const transport = security.StrictTransportSecurity;
  const named = {
    "content-security-policy": security.ContentSecurityPolicy?.ContentSecurityPolicy,
    "x-content-type-options": security.ContentTypeOptions && "nosniff",
    "x-frame-options": security.FrameOptions?.FrameOption,
    "referrer-policy": security.ReferrerPolicy?.ReferrerPolicy,
    "strict-transport-security":
      transport && [`max-age=${transport.AccessControlMaxAgeSec}`, ...(transport.IncludeSubdomains ? ["includeSubDomains"] : []), ...(transport.Preload ? ["preload"] : [])].join("; "),
  };
  const custom = (CustomHeadersConfig?.Items ?? []).map(({ Header, Value }): [string, string] => [Header.toLowerCase(), Value]);
  const given = Object.entries(named).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]));
  return Object.fromEntries([...given, ...custom]);
}
