import { sayLater } from '../language/index.ts'

/** Everything that may be allowed, with what it lets somebody do. */
export const PERMISSIONS = {
  'status:read': sayLater`See how much there is, and what the product works on.`,
  'metrics:read': sayLater`Read metrics of the server, for monitoring.`,
  'segments:read': sayLater`See segments, their definitions, sizes and members.`,
  'segments:write': sayLater`Save, change, pause, archive and remove definitions.`,
  'profiles:read': sayLater`See single profiles with their traits, events and explanations.`,
  'profiles:write': sayLater`Take merged profiles apart, and change what is known of a profile.`,
  'events:read': sayLater`See events as they come in, and what was rejected of them.`,
  'models:read': sayLater`See models and analyses, their runs and what they found.`,
  'models:write': sayLater`Save, refresh and remove models.`,
  'evaluations:run': sayLater`Evaluate segments, run analyses, look at drafts and back in time, verify.`,
  'imports:read': sayLater`See imports and what they rejected.`,
  'imports:write': sayLater`Upload and import files.`,
  'data:export': sayLater`Download members and other data as files.`,
  'settings:read': sayLater`See the settings of the workspace.`,
  'settings:write': sayLater`Change the settings of the workspace.`,
  'webhooks:manage': sayLater`Have other servers be told of changes of members.`,
  'keys:manage': sayLater`Create, list and revoke API keys and write keys.`,
  'users:manage': sayLater`Create, change and remove users.`,
  'audit:read': sayLater`See who changed what.`,
  'backup:run': sayLater`Make a backup of everything.`,
} as const

export type Permission = keyof typeof PERMISSIONS

/** All of them; the type is that of a list that is not empty. */
export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as [Permission, ...Permission[]]

export const ROLES = ['viewer', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

const VIEWER: readonly Permission[] = [
  'status:read',
  'segments:read',
  'profiles:read',
  'models:read',
  'events:read',
  'imports:read',
  'settings:read',
]

const EDITOR: readonly Permission[] = [
  ...VIEWER,
  'segments:write',
  'profiles:write',
  'models:write',
  'evaluations:run',
  'imports:write',
  'data:export',
]

const PERMISSIONS_OF: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  viewer: new Set(VIEWER),
  editor: new Set(EDITOR),
  admin: new Set(ALL_PERMISSIONS),
}

/** What somebody of a role may do. */
export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return PERMISSIONS_OF[role]
}

/** Whether somebody may hand permissions on: nobody gives more than they have. */
export function mayGrant(own: ReadonlySet<Permission>, granted: Iterable<Permission>): boolean {
  return [...granted].every((permission) => own.has(permission))
}
