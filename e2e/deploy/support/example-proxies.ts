import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExample } from '#e2e/deploy/support/read-example.ts';
import { startNginx } from '#e2e/resilience/support/nginx.ts';
import { runProgram } from '#e2e/resilience/support/run-program.ts';
import { selfSignedCertificate } from '#server/test-support/self-signed-certificate.ts';

interface ProxyPorts {
  http: number;
  https: number;
  /** Those of the servers behind the proxy; all examples but haproxy's have one. */
  servers: readonly [number, ...number[]];
}

interface RunningProxy {
  stop(): Promise<void>;
}

const host = 'profiles.example.com';
const address = '127.0.0.1';

/**
 * Starts the proxies of docs/deploy for `https://localhost`, with the example's own settings except for ports,
 * addresses and the certificate.
 */
export const startProxy = {
  nginx: async (program: string, { http, https, servers }: ProxyPorts): Promise<RunningProxy> =>
    inDirectory(async (directory) => {
      const [cert, key] = [join(directory, 'cert.pem'), join(directory, 'key.pem')];
      await writeFile(cert, selfSignedCertificate.cert);
      await writeFile(key, selfSignedCertificate.key);
      const blocks = await readExample('nginx.conf', {
        'listen 80;': `listen ${address}:${http};`,
        'listen 443 ssl': `listen ${address}:${https} ssl`,
        [`/etc/ssl/${host}.pem`]: cert,
        [`/etc/ssl/${host}.key`]: key,
        [host]: 'localhost',
        '127.0.0.1:3000': `${address}:${servers[0]}`,
      });
      return { kill: await startNginx(program, `https://${address}:${https}`, blocks) };
    }),

  caddy: async (program: string, { http, https, servers }: ProxyPorts): Promise<RunningProxy> =>
    inDirectory(async (directory) => {
      const [cert, key] = [join(directory, 'cert.pem'), join(directory, 'key.pem')];
      await writeFile(cert, selfSignedCertificate.cert);
      await writeFile(key, selfSignedCertificate.key);
      // On the internet, Caddy gets a certificate by itself.
      const site = await readExample('Caddyfile', {
        [`${host} {`]: `localhost {\n\tbind ${address}\n\ttls ${cert} ${key}`,
        '127.0.0.1:3000': `${address}:${servers[0]}`,
      });
      const file = join(directory, 'Caddyfile');
      const options = `{\n\tadmin off\n\thttp_port ${http}\n\thttps_port ${https}\n\tstorage file_system ${directory}\n}\n`;
      await writeFile(file, options + site);
      const args = ['run', '--adapter', 'caddyfile', '--config', file];
      return runProgram(program, args, `https://${address}:${https}`);
    }),

  haproxy: async (program: string, { http, https, servers }: ProxyPorts): Promise<RunningProxy> =>
    inDirectory(async (directory) => {
      const bundle = join(directory, 'localhost.pem');
      await writeFile(bundle, selfSignedCertificate.cert + selfSignedCertificate.key);
      const [one, two = one] = servers;
      const content = await readExample('haproxy.cfg', {
        'bind :80': `bind ${address}:${http}`,
        'bind :443': `bind ${address}:${https}`,
        [`/etc/haproxy/${host}.pem`]: bundle,
        '10.0.0.11:3000': `${address}:${one}`,
        '10.0.0.12:3000': `${address}:${two}`,
      });
      const file = join(directory, 'haproxy.cfg');
      await writeFile(file, content);
      return runProgram(program, ['-db', '-f', file], `https://${address}:${https}`);
    }),
};

/** Removes the files of the proxy after it has ended. */
async function inDirectory(
  start: (directory: string) => Promise<{ kill(): Promise<void> }>,
): Promise<RunningProxy> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-proxy-'));
  const { kill } = await start(directory);
  return {
    stop: async () => {
      await kill();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
