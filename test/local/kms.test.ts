import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { DecryptCommand, GenerateDataKeyCommand, GenerateMacCommand, KMSClient, VerifyMacCommand } from "@aws-sdk/client-kms";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import type { Endpoint } from "../../local/aws-json.ts";
import { startKms } from "../../local/kms.ts";

const arn = (id: string): string => `arn:aws:kms:eu-north-1:000000000000:key/${id}`;
const keys = [
  { keyId: "hmac", arn: arn("hmac"), aliases: ["alias/hmac"], usage: "GENERATE_VERIFY_MAC" },
  { keyId: "data", arn: arn("data"), usage: "ENCRYPT_DECRYPT" },
  { keyId: "other", arn: arn("other"), usage: "ENCRYPT_DECRYPT" },
] as const;

let dataDir: string;
let endpoint: Endpoint;
let kms: KMSClient;

async function start(): Promise<void> {
  endpoint = await startKms({ dataDir, keys });
  kms = new KMSClient({ endpoint: endpoint.url, region: "eu-north-1", credentials: { accessKeyId: "local", secretAccessKey: "local" }, maxAttempts: 1 });
}
async function stop(): Promise<void> {
  kms.destroy();
  await endpoint.stop();
}
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "kms-"));
  await start();
});
afterEach(async () => {
  await stop();
  await rm(dataDir, { recursive: true });
});

const message = Buffer.from("office/link-token");
const macOf = (KeyId: string) => kms.send(new GenerateMacCommand({ KeyId, Message: message, MacAlgorithm: "HMAC_SHA_256" }));
const context = { register: "placement", item: "one" };
const dataKey = () => kms.send(new GenerateDataKeyCommand({ KeyId: arn("data"), KeySpec: "AES_256", EncryptionContext: context }));

describe("MAC keys", () => {
  test("give the same MAC under id, ARN and alias, and after a restart", async () => {
    const { Mac, KeyId } = await macOf("hmac");
    expect(KeyId).toBe(arn("hmac"));
    expect((await macOf("alias/hmac")).Mac).toEqual(Mac);
    await stop();
    await start();
    expect((await macOf(arn("hmac"))).Mac).toEqual(Mac);
    expect((await stat(join(dataDir, "kms.json"))).mode & 0o777).toBe(0o600);
  });

  test("verify a MAC and refuse another", async () => {
    const { Mac = new Uint8Array() } = await macOf("hmac");
    const verify = (mac: Uint8Array) =>
      kms.send(new VerifyMacCommand({ KeyId: "hmac", Message: message, Mac: mac, MacAlgorithm: "HMAC_SHA_256" }));
    expect((await verify(Mac)).MacValid).toBe(true);
    await expect(verify(Mac.map((byte) => byte ^ 1))).rejects.toMatchObject({ name: "KMSInvalidMacException" });
  });

  test("are refused for another usage and when unknown", async () => {
    await expect(macOf("data")).rejects.toMatchObject({ name: "InvalidKeyUsageException" });
    await expect(macOf("nowhere")).rejects.toMatchObject({ name: "NotFoundException" });
    const algorithm = new GenerateMacCommand({ KeyId: "hmac", Message: message, MacAlgorithm: "HMAC_SHA_512" });
    await expect(kms.send(algorithm)).rejects.toMatchObject({ name: "ValidationException" });
  });
});

describe("data keys", () => {
  test("come back from their blob under the same context only, also after a restart", async () => {
    const { Plaintext, CiphertextBlob } = await dataKey();
    expect(Plaintext).toHaveLength(32);
    await stop();
    await start();
    const opened = await kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: { item: "one", register: "placement" } }));
    expect(opened.Plaintext).toEqual(Plaintext);
    expect(opened.KeyId).toBe(arn("data"));
    const refused = { name: "InvalidCiphertextException" };
    await expect(kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: { ...context, item: "two" } }))).rejects.toMatchObject(refused);
    await expect(kms.send(new DecryptCommand({ CiphertextBlob }))).rejects.toMatchObject(refused);
  });

  test("are refused from a changed blob and under a key that did not make it", async () => {
    const { CiphertextBlob = new Uint8Array() } = await dataKey();
    const changed = CiphertextBlob.map((byte, at) => (at === CiphertextBlob.length - 1 ? byte ^ 1 : byte));
    const open = (blob: Uint8Array, KeyId?: string) => kms.send(new DecryptCommand({ CiphertextBlob: blob, EncryptionContext: context, KeyId }));
    await expect(open(changed)).rejects.toMatchObject({ name: "InvalidCiphertextException" });
    await expect(open(CiphertextBlob.slice(0, 12))).rejects.toMatchObject({ name: "InvalidCiphertextException" });
    await expect(open(CiphertextBlob, arn("other"))).rejects.toMatchObject({ name: "IncorrectKeyException" });
    await expect(open(CiphertextBlob, "hmac")).rejects.toMatchObject({ name: "InvalidKeyUsageException" });
  });
});
