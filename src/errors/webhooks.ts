import { entry } from './table.ts'

/** What can be wrong with webhooks: how they are set up, and why a delivery failed. */
export const webhookErrors = {
  'webhooks/not-found': entry<{ id: string }>(
    ({ id }) => `There is no webhook ${id}.`,
    () => 'List what there is: GET /api/v1/webhooks',
  ),
  'webhooks/dead-letter-not-found': entry<{ id: string }>(
    ({ id }) => `There is no dead letter ${id}.`,
    () => 'It may have been delivered or dropped meanwhile; list what there is.',
  ),
  'webhooks/older-dead-letter': entry<{ older: string }>(
    ({ older }) => `The dead letter ${older} may tell of the same profiles, and is older.`,
    () => 'Replay or drop that one first, or replay all of them.',
  ),
  'webhooks/too-many': entry<{ most: number }>(
    ({ most }) => `There may be ${most} webhooks.`,
    () => 'Remove one that is not needed any more.',
  ),
  'webhooks/invalid-address': entry<{ url: string; detail: string }>(
    ({ url, detail }) => `"${url.slice(0, 200)}" cannot be called: ${detail}.`,
    () => 'Give an address such as https://example.org/hooks/satsuma.',
  ),
  'webhooks/invalid-host': entry<{ host: string }>(
    ({ host }) => `"${host.slice(0, 200)}" is no name of a host.`,
    () => 'Give a name or an IP address, with a port or for all ports: hooks.internal, 10.0.0.7:8080.',
  ),
  'webhooks/private-address': entry<{ host: string; address: string }>(
    ({ host, address }) => `${host} is ${address}, which is not an address of the public internet.`,
    () => 'If it is meant, an administrator allows the host: PUT /api/v1/webhooks/allowed-hosts',
  ),
  'webhooks/secret-unreadable': entry(
    () => 'The secret of the webhook cannot be read with the key in the data directory.',
    () => 'Put the file webhooks.key back that belongs to it, or rotate the secret.',
  ),
  'webhooks/refused': entry<{ status: number }>(
    ({ status }) => `The receiver answered with status ${status}.`,
    () => 'Look into what the receiver logged; a delivery needs an answer of 200 to 299.',
  ),
  'webhooks/too-slow': entry<{ seconds: number; what: string }>(
    ({ seconds, what }) => `The receiver did not ${what} within ${seconds} s.`,
    () => 'Have the receiver answer first, and work afterwards.',
  ),
  'webhooks/unreachable': entry<{ detail: string }>(
    ({ detail }) => `The receiver could not be reached: ${detail}.`,
    () => 'Check that it runs, and its address, certificate and firewall.',
  ),
} as const
