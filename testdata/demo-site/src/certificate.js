import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A self-signed certificate for *.example.test. HTTPS is wanted for HTTP/2 (browsers speak it
 * only over TLS) and for Secure cookies. Node has no way to make a certificate, openssl has.
 */
export function selfSignedCertificate() {
  const folder = mkdtempSync(join(tmpdir(), 'demo-site-'));
  try {
    const keyFile = join(folder, 'key.pem');
    const certFile = join(folder, 'cert.pem');
    execFileSync('openssl', [
      'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=*.example.test',
      '-addext', 'subjectAltName=DNS:*.example.test', '-keyout', keyFile, '-out', certFile,
    ], { stdio: 'ignore' });
    return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
