import { Identities } from '../identity/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { SeenMessages } from './messages/seen-messages.ts'
import { Accounts } from './prepare/accounts.ts'
import { KnownNames } from './prepare/known-names.ts'
import type { PrepareParts } from './prepare/prepare.ts'
import { FirstRecords } from './store/first-records.ts'
import type { StoreParts } from './store/store-group.ts'

/** What tracking needs of a workspace. */
export type TrackedWorkspace = Pick<
  Workspace,
  'analytical' | 'control' | 'clock' | 'identifying' | 'writes' | 'directory' | 'publishIdentities'
>

/** What is known of the stores, in memory. */
export type Parts = PrepareParts & StoreParts & { readonly identities: Identities }

/** Reads it: of many million messages and identities that takes seconds. */
export async function openParts(workspace: TrackedWorkspace): Promise<Parts> {
  const { analytical: store, clock } = workspace
  const [seen, identities, eventNames, traitNames] = await Promise.all([
    SeenMessages.open(store, clock()),
    Identities.open(workspace),
    KnownNames.ofEvents(store),
    KnownNames.ofTraits(store),
  ])
  const accounts = new Accounts(store)
  return { store, seen, identities, eventNames, traitNames, accounts, firsts: new FirstRecords(store) }
}
