import { say, translate } from '../language/index.ts'
import { entry } from './table.ts'

/** What can be wrong with webhooks: how they are set up, and why a delivery failed. */
export const webhookErrors = {
  'webhooks/not-found': entry<{ id: string }>(
    ({ id }) => say`There is no webhook ${id}.`,
    () => say`List what there is: GET /api/v1/webhooks`,
  ),
  'webhooks/dead-letter-not-found': entry<{ id: string }>(
    ({ id }) => say`There is no dead letter ${id}.`,
    () => say`It may have been delivered or dropped meanwhile; list what there is.`,
  ),
  'webhooks/older-dead-letter': entry<{ older: string }>(
    ({ older }) => say`The dead letter ${older} may tell of the same profiles, and is older.`,
    () => say`Replay or drop that one first, or replay all of them.`,
  ),
  'webhooks/too-many': entry<{ most: number }>(
    ({ most }) => say`There may be ${most} webhooks.`,
    () => say`Remove one that is not needed any more.`,
  ),
  'webhooks/invalid-address': entry<{ url: string; detail: string }>(
    ({ url, detail }) => say`"${url.slice(0, 200)}" cannot be called: ${translate(detail)}.`,
    () => say`Give an address such as https://example.org/hooks/satsuma.`,
  ),
  'webhooks/invalid-host': entry<{ host: string }>(
    ({ host }) => say`"${host.slice(0, 200)}" is no name of a host.`,
    () => say`Give a name or an IP address, with a port or for all ports: hooks.internal, 10.0.0.7:8080.`,
  ),
  'webhooks/private-address': entry<{ host: string; address: string }>(
    ({ host, address }) => say`${host} is ${address}, which is not an address of the public internet.`,
    () => say`If it is meant, an administrator allows the host: PUT /api/v1/webhooks/allowed-hosts`,
  ),
  'webhooks/secret-unreadable': entry(
    () => say`The secret of the webhook cannot be read with the key in the data directory.`,
    () => say`Put the file webhooks.key back that belongs to it, or rotate the secret.`,
  ),
  'webhooks/refused': entry<{ status: number }>(
    ({ status }) => say`The receiver answered with status ${status}.`,
    () => say`Look into what the receiver logged; a delivery needs an answer of 200 to 299.`,
  ),
  'webhooks/too-slow': entry<{ seconds: number; what: 'connecting' | 'answering' }>(
    ({ seconds, what }) =>
      what === 'connecting'
        ? say`The receiver did not take the connection within ${seconds} s.`
        : say`The receiver did not answer within ${seconds} s.`,
    () => say`Have the receiver answer first, and work afterwards.`,
  ),
  'webhooks/unreachable': entry<{ detail: string }>(
    ({ detail }) => say`The receiver could not be reached: ${translate(detail)}.`,
    () => say`Check that it runs, and its address, certificate and firewall.`,
  ),
} as const
