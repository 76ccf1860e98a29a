import { newId } from '../access/index.ts'
import { fail } from '../errors/index.ts'
import type { Alarm } from '../time/alarm.ts'
import {
  countDeadLetters,
  type DeadLetter,
  dropDeadLetters,
  findDeadLetter,
  type LetterPlace,
  listDeadLetters,
  oldestOfLane,
} from './dead-letters.ts'
import { Delivery } from './delivery.ts'
import { type ChangeFeed, LANES } from './lane.ts'
import type { People } from './people.ts'
import type { Outcome } from './post.ts'
import { type Home, Sender } from './sender.ts'
import { newSigningSecret } from './signature.ts'
import { deleteWebhook, insertWebhook, readWebhooks, updateWebhook } from './stored-webhooks.ts'
import type { Progress, State, Webhook, WebhookView } from './webhook.ts'
import { stateOf, viewOf, waitingOf } from './webhook-view.ts'

export interface WebhooksOptions {
  readonly alarm: Alarm
  /** Who profiles are. */
  readonly people: People
  /** From 0 up to 1, for waits between attempts. */
  readonly random?: () => number
}

/** What is told of a webhook this once: what its messages are signed with. */
export interface NewSecret {
  readonly secret: string
}

export interface CreateWebhook {
  readonly url: string
  /** Segments, parts or whole segmentations; everything unless given. */
  readonly segments?: readonly string[] | undefined
  /** Namespaces of the identities that are told of a profile; `user_id` unless given. */
  readonly identities?: readonly string[] | undefined
}

export interface ChangeWebhook {
  readonly url?: string | undefined
  /** `null`: everything. */
  readonly segments?: readonly string[] | null | undefined
  readonly identities?: readonly string[] | undefined
  readonly active?: boolean | undefined
}

/** What became of a message that was sent to try a webhook. */
export type TestResult = Outcome & { readonly tookMs: number }

const MOST_WEBHOOKS = 50
/** What is on its way when the server stops may take so long to end. */
const GRACE_MS = 3_000

/** Tells receivers elsewhere of the changes of memberships, each at its own pace. */
export class Webhooks {
  readonly #home: Home
  readonly #feed: ChangeFeed
  readonly #options: Required<WebhooksOptions>
  readonly #sender: Sender
  readonly #deliveries = new Map<string, Delivery>()

  private constructor(home: Home, feed: ChangeFeed, options: WebhooksOptions, sender: Sender) {
    this.#home = home
    this.#feed = feed
    this.#options = { random: Math.random, ...options }
    this.#sender = sender
  }

  /** Opens what there is and goes on with it. Throws `webhooks/secret-unreadable` for a damaged key file. */
  static async open(home: Home, feed: ChangeFeed, options: WebhooksOptions): Promise<Webhooks> {
    const sender = await Sender.open(home, options.alarm)
    const webhooks = new Webhooks(home, feed, options, sender)
    for (const { webhook, progress } of await readWebhooks(home.control)) webhooks.#begin(webhook, progress)
    return webhooks
  }

  /** How many messages are on their way. */
  get sending(): number {
    return this.#sender.sending
  }

  /** Resolves when everything that is to be done by now is done; what is on its way may still be. */
  async settled(): Promise<void> {
    await Promise.all([...this.#deliveries.values()].map((delivery) => delivery.settled()))
  }

  /** The state of each webhook, and how many places of the log it has before it; of memory alone. */
  get measures(): readonly { readonly state: State; readonly waiting: number }[] {
    const { last } = this.#feed.places
    return [...this.#deliveries.values()].map((delivery) => ({
      state: stateOf(delivery),
      waiting: waitingOf(delivery.progress, last),
    }))
  }

  /** All webhooks, oldest first. */
  async list(): Promise<WebhookView[]> {
    const letters = await countDeadLetters(this.#home.control)
    const { last } = this.#feed.places
    return [...this.#deliveries.values()].map((delivery) =>
      viewOf(delivery, {
        last,
        now: this.#home.clock(),
        deadLetters: letters.get(delivery.webhook.id) ?? 0,
      }),
    )
  }

  /** Throws `webhooks/not-found`. */
  async get(id: string): Promise<WebhookView> {
    const { webhook } = this.#delivery(id)
    return (await this.list()).find((view) => view.id === webhook.id)!
  }

  /** Has a receiver be told of all changes from now on. Throws `webhooks/…` for what cannot be called. */
  async create({ url, segments, identities = ['user_id'] }: CreateWebhook): Promise<WebhookView & NewSecret> {
    if (this.#deliveries.size >= MOST_WEBHOOKS) fail('webhooks/too-many', { most: MOST_WEBHOOKS })
    const { control, clock } = this.#home
    const [id, secret] = [newId('wh'), newSigningSecret()]
    const webhook = {
      id,
      url: this.#sender.readAddress(url),
      segments,
      identities,
      createdAt: clock(),
      secret: this.#sender.seal(secret, id),
    }
    const { last: place } = this.#feed.places
    const lanes = Array.from({ length: LANES }, (_, index) => ({ index, place }))
    const progress = { status: 'active', lanes, delivered: { batches: 0, changes: 0 } } as const
    await insertWebhook(control, { webhook, progress })
    this.#begin(webhook, progress)
    return { ...(await this.get(id)), secret }
  }

  /**
   * Changes what is told to whom, pauses, resumes; batches that are formed stay as they are. With another address, and
   * when it is resumed, what failed is tried at once.
   */
  async change(id: string, { url, segments, identities, active }: ChangeWebhook): Promise<WebhookView> {
    const delivery = this.#delivery(id)
    const { webhook } = delivery
    const changed = {
      ...webhook,
      ...(url !== undefined && { url: this.#sender.readAddress(url) }),
      ...(segments !== undefined && { segments: segments ?? undefined }),
      ...(identities && { identities }),
    }
    await delivery.use(changed, (one) => updateWebhook(this.#home.control, one))
    const goesOn = active ?? (url !== undefined && delivery.progress.status === 'active')
    if (goesOn) await delivery.setStatus('active')
    if (active === false) await delivery.setStatus('paused')
    return this.get(id)
  }

  async remove(id: string): Promise<WebhookView> {
    const view = await this.get(id)
    const delivery = this.#delivery(id)
    this.#deliveries.delete(id)
    delivery.breakOff()
    await delivery.close()
    await deleteWebhook(this.#home.control, id)
    return view
  }

  /** A new secret; messages are signed with the one before too, for a while (ms). */
  async rotateSecret(id: string, keepPreviousMs: number): Promise<WebhookView & NewSecret> {
    const delivery = this.#delivery(id)
    const { webhook } = delivery
    const secret = newSigningSecret()
    const until = this.#home.clock() + keepPreviousMs
    const rotated = {
      ...webhook,
      secret: this.#sender.seal(secret, id),
      previous: keepPreviousMs > 0 && !delivery.isLocked ? { secret: webhook.secret, until } : undefined,
    }
    await delivery.use(rotated, (one) => updateWebhook(this.#home.control, one))
    return { ...(await this.get(id)), secret }
  }

  /** Sends a message of the type `test`, once, and tells what became of it. */
  async test(id: string): Promise<TestResult> {
    const { webhook } = this.#delivery(id)
    const { clock } = this.#home
    const at = clock()
    const body = JSON.stringify({ type: 'test', timestamp: new Date(at).toISOString(), data: {} })
    const outcome = await this.#sender.send(webhook, { id: newId('msg'), body })
    return { ...outcome, tookMs: clock() - at }
  }

  /** Takes note that changes were missed: the webhook is not `behind` any more. */
  async acknowledge(id: string): Promise<WebhookView> {
    await this.#delivery(id).acknowledge()
    return this.get(id)
  }

  /** Batches that were given up, in the order of their changes. */
  async deadLetters(
    id: string,
    page: { readonly limit: number; readonly after?: LetterPlace | undefined },
  ): Promise<DeadLetter[]> {
    return listDeadLetters(this.#home.control, this.#delivery(id).webhook.id, page)
  }

  async deadLetter(id: string, letter: string): Promise<DeadLetter> {
    return findDeadLetter(this.#home.control, this.#delivery(id).webhook.id, letter)
  }

  /**
   * Tries dead letters once more, one or all, each lane in order and before what is newer; what fails again stays,
   * with what is behind it. Returns how many. Throws `webhooks/older-dead-letter` for one that is not the oldest of
   * its lane.
   */
  async replay(id: string, letter?: string): Promise<number> {
    const delivery = this.#delivery(id)
    if (letter !== undefined) {
      const { lane } = await this.deadLetter(id, letter)
      const oldest = await oldestOfLane(this.#home.control, id, lane, { onlyReplaying: false })
      if (oldest && oldest.batch.id !== letter) fail('webhooks/older-dead-letter', { older: oldest.batch.id })
    }
    return delivery.replay(letter)
  }

  /** Forgets dead letters, one or all; returns how many. */
  async drop(id: string, letter?: string): Promise<number> {
    const { webhook } = this.#delivery(id)
    if (letter !== undefined) await this.deadLetter(id, letter)
    return dropDeadLetters(this.#home.control.db, webhook.id, letter)
  }

  /** Hosts that may be called although they are private or do not speak https. */
  get allowedHosts(): readonly string[] {
    return this.#sender.allowedHosts
  }

  /** Throws `webhooks/invalid-host`. */
  async allowHosts(names: readonly string[]): Promise<readonly string[]> {
    await this.#sender.allowHosts(names)
    return this.allowedHosts
  }

  /** Begins nothing new; what is on its way may end, or is broken off and sent again after the next start. */
  async close(): Promise<void> {
    const deliveries = [...this.#deliveries.values()]
    const cancel = this.#options.alarm.at(this.#home.clock() + GRACE_MS, () => {
      for (const delivery of deliveries) delivery.breakOff()
    })
    await Promise.all(deliveries.map((delivery) => delivery.close()))
    cancel()
    this.#sender.close()
  }

  #begin(webhook: Webhook, progress: Progress): void {
    const { control, clock } = this.#home
    const delivery = new Delivery(webhook, progress, {
      ...{ control, clock, feed: this.#feed, sender: this.#sender },
      ...this.#options,
    })
    this.#deliveries.set(webhook.id, delivery)
    delivery.wake()
  }

  #delivery(id: string): Delivery {
    return this.#deliveries.get(id) ?? fail('webhooks/not-found', { id })
  }
}
