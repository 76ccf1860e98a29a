import type { MemberScore, ScoredGroup } from '../../api/segment-relations'

/** A part that a model puts profiles into, with the share of the members and of everybody. */
interface PartShare {
  readonly name: string
  readonly members: number
  readonly everybody: number
}

/** The parts that most members are in, and how many others there are. */
export function partShares({ members, everybody }: Pick<MemberScore, 'members' | 'everybody'>, most: number) {
  const names = new Set([...(members.parts ?? []), ...(everybody.parts ?? [])].map(({ name }) => name))
  const shares = [...names].map(
    (name): PartShare => ({
      name,
      members: shareOf(members, name),
      everybody: shareOf(everybody, name),
    }),
  )
  return { shown: shares.slice(0, most), others: Math.max(0, shares.length - most) }
}

function shareOf({ profiles, parts = [] }: ScoredGroup, wanted: string): number {
  const found = parts.find(({ name }) => name === wanted)
  return found === undefined || profiles === 0 ? 0 : found.profiles / profiles
}
