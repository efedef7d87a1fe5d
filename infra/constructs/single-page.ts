import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";

/**
 * The staff's pages are one page with many addresses: whatever is not a file is that page. Rewriting the request leaves
 * a missing file a 404; an error page in its place would answer 200 with HTML where a script was asked for.
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
