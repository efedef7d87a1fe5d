import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";

/**
 * The staff's pages are one page with many addresses: whatever is not a file is that page. The request is
 * rewritten, so a missing file is still refused (403, because nobody may list the bucket); an error page in its place
 * would answer 200 with HTML where a script was asked for.
 */
const code = `function handler(event) {
  var request = event.request;
  if (!request.uri.includes(".")) request.uri = "/index.html";
  return request;
}
`;

export function singlePage(scope: Construct): EdgeFunction {
  return new EdgeFunction(scope, "SinglePage", { code: FunctionCode.fromInline(code), runtime: FunctionRuntime.JS_2_0 });
}
