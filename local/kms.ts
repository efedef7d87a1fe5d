import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { join } from "node:path";
import * as z from "zod";

import { AwsError, type Endpoint, type Operation, operation, serveAwsJson } from "./aws-json.ts";
import { openDurableFile } from "./durable-file.ts";

/** A key as the template declares it. */
export interface KeyDeclaration {
  readonly keyId: string;
  readonly arn: string;
  /** Such as `alias/pori/hmac`. */
  readonly aliases?: readonly string[];
  readonly usage: "GENERATE_VERIFY_MAC" | "ENCRYPT_DECRYPT";
}

interface Key extends KeyDeclaration {
  readonly material: Buffer;
}
type FindKey = (name: string, usage: KeyDeclaration["usage"]) => Key;

const keyFile = z.object({ materials: z.record(z.string(), z.base64()) });

/**
 * Serves the KMS calls of the functions. Key material is made at a key's first start and lies in one file of
 * the data folder, readable by its owner only: whoever loses it loses what was encrypted.
 */
export async function startKms(options: { readonly dataDir: string; readonly keys: readonly KeyDeclaration[] }): Promise<Endpoint> {
  const file = await openDurableFile(join(options.dataDir, "kms.json"), keyFile, () => ({ materials: {} }));
  const keys = options.keys.map((declared) => {
    const material = (file.value.materials[declared.keyId] ??= randomBytes(32).toString("base64"));
    return { ...declared, material: Buffer.from(material, "base64") };
  });
  await file.save();
  const findKey: FindKey = (name, usage) => {
    const key = keys.find(({ keyId, arn, aliases = [] }) => [keyId, arn, ...aliases].includes(name));
    if (key === undefined) throw new AwsError("NotFoundException", `Key '${name}' does not exist`);
    if (key.usage !== usage) {
      throw new AwsError("InvalidKeyUsageException", `${key.arn} key usage is ${key.usage} which is not valid for this operation.`);
    }
    return key;
  };
  return serveAwsJson({
    target: "TrentService",
    invalidInput: "ValidationException",
    operations: { ...macOperations(findKey), ...dataKeyOperations(findKey) },
  });
}

const bytes = (longest: number) =>
  z
    .base64()
    .transform((text) => Buffer.from(text, "base64"))
    .refine((value) => value.length >= 1 && value.length <= longest);

function macOperations(findKey: FindKey): Record<string, Operation> {
  const generate = z.object({ KeyId: z.string(), Message: bytes(4096), MacAlgorithm: z.literal("HMAC_SHA_256") });
  const macOf = (name: string, message: Buffer): { arn: string; mac: Buffer } => {
    const { arn, material } = findKey(name, "GENERATE_VERIFY_MAC");
    return { arn, mac: createHmac("sha256", material).update(message).digest() };
  };
  return {
    GenerateMac: operation(generate, ({ KeyId, Message, MacAlgorithm }) => {
      const { arn, mac } = macOf(KeyId, Message);
      return { KeyId: arn, Mac: mac.toString("base64"), MacAlgorithm };
    }),
    VerifyMac: operation(generate.extend({ Mac: bytes(6144) }), ({ KeyId, Message, Mac, MacAlgorithm }) => {
      const { arn, mac } = macOf(KeyId, Message);
      if (mac.length !== Mac.length || !timingSafeEqual(mac, Mac)) throw new AwsError("KMSInvalidMacException", "The MAC is not valid.");
      return { KeyId: arn, MacValid: true, MacAlgorithm };
    }),
  };
}

const context = z.record(z.string(), z.string()).default({});

function dataKeyOperations(findKey: FindKey): Record<string, Operation> {
  const generate = z.object({ KeyId: z.string(), KeySpec: z.literal("AES_256"), EncryptionContext: context });
  const decrypt = z.object({ CiphertextBlob: bytes(6144), EncryptionContext: context, KeyId: z.string().optional() });
  return {
    GenerateDataKey: operation(generate, ({ KeyId, EncryptionContext }) => {
      const key = findKey(KeyId, "ENCRYPT_DECRYPT");
      const dataKey = randomBytes(32);
      const blob = seal(key, dataKey, EncryptionContext);
      return { KeyId: key.arn, Plaintext: dataKey.toString("base64"), CiphertextBlob: blob.toString("base64") };
    }),
    Decrypt: operation(decrypt, ({ CiphertextBlob, EncryptionContext, KeyId }) => {
      const key = findKey(keyIdIn(CiphertextBlob), "ENCRYPT_DECRYPT");
      if (KeyId !== undefined && findKey(KeyId, "ENCRYPT_DECRYPT") !== key) {
        throw new AwsError("IncorrectKeyException", "The key ID in the request does not identify a CMK that can perform this operation.");
      }
      const plaintext = unseal(key, CiphertextBlob, EncryptionContext);
      return { KeyId: key.arn, Plaintext: plaintext.toString("base64"), EncryptionAlgorithm: "SYMMETRIC_DEFAULT" };
    }),
  };
}

// A blob is: the key id's length (1 byte), the key id, a nonce (12), the tag (16), the ciphertext.
const nonceLength = 12;
const tagLength = 16;

function seal(key: Key, plaintext: Buffer, encryptionContext: Record<string, string>): Buffer {
  const id = Buffer.from(key.keyId);
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key.material, nonce).setAAD(boundTo(key, encryptionContext));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Buffer.from([id.length]), id, nonce, cipher.getAuthTag(), ciphertext]);
}

function unseal(key: Key, blob: Buffer, encryptionContext: Record<string, string>): Buffer {
  const start = 1 + Buffer.byteLength(key.keyId);
  const [nonceEnd, tagEnd] = [start + nonceLength, start + nonceLength + tagLength];
  try {
    const decipher = createDecipheriv("aes-256-gcm", key.material, blob.subarray(start, nonceEnd), { authTagLength: tagLength })
      .setAAD(boundTo(key, encryptionContext))
      .setAuthTag(blob.subarray(nonceEnd, tagEnd));
    return Buffer.concat([decipher.update(blob.subarray(tagEnd)), decipher.final()]);
  } catch {
    throw invalidCiphertext();
  }
}

function keyIdIn(blob: Buffer): string {
  const length = blob[0] ?? 0;
  if (length === 0 || blob.length < 1 + length + nonceLength + tagLength) throw invalidCiphertext();
  return blob.toString("utf8", 1, 1 + length);
}

function boundTo(key: Key, encryptionContext: Record<string, string>): Buffer {
  const pairs = Object.entries(encryptionContext).sort(([one], [other]) => (one < other ? -1 : 1));
  return Buffer.from(JSON.stringify([key.keyId, pairs]));
}

const invalidCiphertext = (): AwsError => new AwsError("InvalidCiphertextException", "The ciphertext cannot be decrypted.");
