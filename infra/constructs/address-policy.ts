/**
 * API Gateway knows four methods of ours (shared/kernel/route.ts). OPTIONS is left out on purpose: a browser asks
 * it first, and only if it is answered does the page get to read *why* the real request was refused.
 */
const methods = ["GET", "POST", "PUT", "DELETE"];

/**
 * The staff API's resource policy: open to all, but refused to whoever is not inside the frame.
 * One Deny over the union of all networks: a Deny for each would refuse everyone (each address is outside some
 * network). A request without an address, or from IPv6 when the frame names IPv4 alone, is refused too.
 */
export function addressPolicy(frame: readonly string[]) {
  return {
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*" },
      {
        Effect: "Deny",
        Principal: "*",
        Action: "execute-api:Invoke",
        Resource: methods.map((method) => `execute-api:/*/${method}/*`),
        Condition: { NotIpAddress: { "aws:SourceIp": frame } },
      },
    ],
  };
}
