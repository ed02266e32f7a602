import { ENTRIES } from './expected';
import { startPortal } from './server';

const portal = await startPortal();
const rules = [
  `MAP *:80 127.0.0.1:${portal.httpPort}`,
  `MAP *:443 127.0.0.1:${portal.httpsPort}`,
  'EXCLUDE 127.0.0.1',
].join(', ');
console.log(
  `http  127.0.0.1:${portal.httpPort}\nhttps 127.0.0.1:${portal.httpsPort}\nproxy 127.0.0.1:${portal.proxyPort}\n`,
);
console.log(`chromium --ignore-certificate-errors --host-resolver-rules="${rules}" ${ENTRIES[0]?.url}\n`);
for (const { id, kind, url } of ENTRIES) console.log(`${kind.padEnd(9)} ${id.padEnd(24)} ${url}`);
