import { generate } from 'selfsigned';

/** Makes a key and a self-signed certificate (PEM) for the given hosts; browsers are told to accept it. */
export async function makeCertificate(hosts: readonly string[]): Promise<{ key: string; cert: string }> {
  const names = [...new Set(['*.gov.cn', '*.gov.uk', 'localhost', ...hosts])];
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Reportory sample portal' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: names.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  return { key, cert };
}
