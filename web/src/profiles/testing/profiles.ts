import type { Connections, Profile, TimelineEvent, TraitChange } from '../../api/profiles'
import type { SegmentRow } from '../../api/segments'
import type { Schemas } from '../../api/wire'

export const at = (text: string) => Date.parse(text)

/** Ada, profile 7, who ordered twice. */
export function aProfile(more: Partial<Profile> = {}): Profile {
  return {
    profileId: 7,
    identities: [
      { namespace: 'anonymous_id', value: 'browser-1' },
      { namespace: 'email', value: 'ada@example.org' },
    ],
    firstAt: at('2026-01-02T08:00:00Z'),
    traits: { plan: { value: 'pro', since: at('2026-02-01T10:00:00Z') } },
    events: {
      order_completed: { count: 2, firstAt: at('2026-01-05T10:00:00Z'), lastAt: at('2026-03-01T10:00:00Z') },
    },
    recent: [],
    segments: ['buyers'],
    changes: [],
    ...more,
  }
}

/** What is asked of Ada's data under `/profiles/…`. */
export const ofAda = (rest: string) => `GET /profiles/profile_id%3A7${rest}`

export function anEvent(id: number, when: string, event = 'order_completed'): TimelineEvent {
  return { id: String(id), event, at: at(when), receivedAt: at(when) + 1_000, properties: { amount: id } }
}

export function aTraitChange(id: number, when: string, trait: string, value?: unknown): TraitChange {
  return { id: String(id), trait, at: at(when), receivedAt: at(when), ...(value !== undefined && { value }) }
}

export function memberships(
  more: Partial<Schemas['ProfileMemberships']> = {},
): Schemas['ProfileMemberships'] {
  return { profileId: 7, present: [], changes: [], isCut: false, from: at('2025-03-10T00:00:00Z'), ...more }
}

/** Nothing was joined, refused or separated. */
export function connections(more: Partial<Connections> = {}): Connections {
  return { joined: [], refused: [], separations: [], history: [], ...more }
}

/** Titles of segments are known without asking. */
export function knownSegments(...rows: readonly Partial<SegmentRow>[]) {
  return [['segments'], { segments: rows }] as const
}

export const BUYERS = { id: 'buyers', title: 'Bought lately' }
export const PRO = { id: 'plan/pro', title: 'Pro', segmentationTitle: 'Plan' }
