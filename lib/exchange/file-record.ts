import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** One file of a package as the manifest lists it. */
export interface FileRecord {
  path: string;
  bytes: number;
  sha256: string;
}

/** Counts and hashes a file piece by piece, whatever its size. */
export class FileMeter {
  readonly #hash = sha256.create();
  #bytes = 0;

  add(chunk: Uint8Array): void {
    this.#hash.update(chunk);
    this.#bytes += chunk.byteLength;
  }

  /** The record of everything added; nothing can be added afterwards. */
  record(path: string): FileRecord {
    return { path, bytes: this.#bytes, sha256: bytesToHex(this.#hash.digest()) };
  }
}
