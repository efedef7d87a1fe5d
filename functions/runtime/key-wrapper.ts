import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";

/** A data key, and the same as KMS wrapped it: only the wrapped form is ever stored. */
export interface NewDataKey {
  readonly plain: Uint8Array;
  readonly wrapped: Uint8Array;
}

/** Makes and opens data keys under one KMS key, for one purpose: another purpose's key does not open. */
export interface KeyWrapper {
  create(): Promise<NewDataKey>;
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>;
}

/** `context` is told to KMS with each call and must be the same to open as to make (an encryption context). */
export function kmsKeyWrapper(keyId: string, context: Readonly<Record<string, string>>): KeyWrapper {
  const kms = new KMSClient({});
  const common = { KeyId: keyId, EncryptionContext: { ...context } };
  return {
    async create() {
      const { Plaintext, CiphertextBlob } = await kms.send(new GenerateDataKeyCommand({ ...common, KeySpec: "AES_256" }));
      if (Plaintext === undefined || CiphertextBlob === undefined) throw new Error("KMS answered without a data key.");
      return { plain: Plaintext, wrapped: CiphertextBlob };
    },
    async unwrap(wrapped) {
      const { Plaintext } = await kms.send(new DecryptCommand({ ...common, CiphertextBlob: wrapped }));
      if (Plaintext === undefined) throw new Error("KMS answered without a data key.");
      return Plaintext;
    },
  };
}
