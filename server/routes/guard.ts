import { isIP } from 'node:net';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { Refused } from './refused.ts';

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Scripts, styles and pictures of this server only, nothing inline, no frame around it. No HSTS and no upgrade to
 * https: the house is served on plain http, where both would cost a reader in the local network his style sheet.
 */
export const headers: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
});

/** Text of an article must not outlive the session in a shared cache; going back in the history still works. */
export const privately: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'private, no-cache');
  next();
};

/**
 * Refuses writes that another site sends in the reader's name. Browsers say where a request comes from; over plain
 * http in a local network they leave `Sec-Fetch-Site` out, but not `Origin`. Without both it is no browser.
 */
export const sameOrigin: RequestHandler = (req, _res, next) => {
  if (SAFE_METHODS.includes(req.method)) {
    next();
    return;
  }
  const site = req.get('sec-fetch-site');
  const origin = req.get('origin');
  const ours =
    site === undefined
      ? origin === undefined || (URL.canParse(origin) && new URL(origin).host === req.get('host'))
      : site === 'same-origin' || site === 'none';
  next(ours ? undefined : new Refused('cross-site'));
};

/**
 * A name that some page has pointed at this machine (DNS rebinding) must not open it: only localhost may, names that
 * the person gave at the start, and, where the server is open to the network, plain addresses, which nobody can point
 * anywhere.
 *
 * @param loopback - the server is bound to this machine only
 * @param hosts - names, lower case
 */
export function onlyKnownHosts(loopback: boolean, hosts: readonly string[]): RequestHandler {
  return (req, _res, next) => {
    const host = (req.get('host') ?? '').replace(/:\d+$/, '').toLowerCase();
    const known =
      LOOPBACK.test(host) || hosts.includes(host) || (!loopback && isIP(host.replace(/^\[|\]$/g, '')) !== 0);
    next(known ? undefined : new Refused('host'));
  };
}
