import { join } from 'node:path'
import { readSetting, writeSetting } from '../control/index.ts'
import { SatsumaError } from '../errors/index.ts'
import type { Alarm } from '../time/alarm.ts'
import type { Workspace } from '../workspace/index.ts'
import { AllowedHosts, readAddress } from './address.ts'
import type { Batch } from './batch.ts'
import { failed, type Outcome, Postman } from './post.ts'
import { SecretBox } from './secret-box.ts'
import { signedHeaders } from './signature.ts'
import type { Webhook } from './webhook.ts'

/** The setting that holds hosts that may be private or without https. */
const ALLOWED_HOSTS = 'webhookHosts'

/** What webhooks need of a workspace. */
export type Home = Pick<Workspace, 'control' | 'clock' | 'dataDir'>

/** Signs messages and posts them to where webhooks may go; keeps their secrets readable to this server alone. */
export class Sender {
  readonly #home: Home
  readonly #box: SecretBox
  readonly #postman: Postman
  #allowed: AllowedHosts

  private constructor(home: Home, box: SecretBox, allowed: AllowedHosts, alarm: Alarm) {
    this.#home = home
    this.#box = box
    this.#allowed = allowed
    this.#postman = new Postman(home.clock, alarm)
  }

  /** Throws `webhooks/secret-unreadable` for a damaged key file. */
  static async open(home: Home, alarm: Alarm): Promise<Sender> {
    const box = await SecretBox.open(join(home.dataDir, 'webhooks.key'))
    const allowed = new AllowedHosts(await readSetting(home.control, ALLOWED_HOSTS, []))
    return new Sender(home, box, allowed, alarm)
  }

  /** How many messages are on their way. */
  get sending(): number {
    return this.#postman.open
  }

  get allowedHosts(): readonly string[] {
    return this.#allowed.names
  }

  /** Throws `webhooks/invalid-host`. */
  async allowHosts(names: readonly string[]): Promise<void> {
    const allowed = new AllowedHosts(names)
    await writeSetting(this.#home.control, ALLOWED_HOSTS, allowed.names)
    this.#allowed = allowed
    this.#postman.forgetConnections()
  }

  /** An address in its normal form. Throws `webhooks/…` for one that must not be called. */
  readAddress(url: string): string {
    return readAddress(url, this.#allowed).href
  }

  /** A webhook's secret as it is kept. */
  seal(secret: string, id: string): string {
    return this.#box.close(secret, id)
  }

  /** Whether what a webhook signs with can be read. */
  canSign(webhook: Webhook): boolean {
    try {
      return this.#secretsOf(webhook, this.#home.clock()).length > 0
    } catch (error) {
      if (error instanceof SatsumaError) return false
      throw error
    }
  }

  /** Never throws: what goes wrong is an outcome. */
  async send(
    webhook: Webhook,
    { id, body }: Pick<Batch, 'id' | 'body'>,
    signal?: AbortSignal,
  ): Promise<Outcome> {
    const at = this.#home.clock()
    try {
      // Judged again each time: a host that was allowed may not be any more.
      const url = readAddress(webhook.url, this.#allowed)
      const signed = signedHeaders({ id, at, body }, this.#secretsOf(webhook, at))
      const headers = { ...signed, 'content-type': 'application/json', 'user-agent': 'Satsuma' }
      return await this.#postman.post({ url, headers, body, isAllowed: this.#allowed.has(url), signal })
    } catch (error) {
      return failed(error)
    }
  }

  close(): void {
    this.#postman.forgetConnections()
  }

  #secretsOf({ id, secret, previous }: Webhook, at: number): string[] {
    const own = this.#box.open(secret, id)
    const isBoth = previous !== undefined && previous.until > at
    return isBoth ? [own, this.#box.open(previous.secret, id)] : [own]
  }
}
