import { type Command, Option } from 'commander'
import {
  accessOf,
  createUser,
  listUsers,
  newPassword,
  ROLES,
  type Role,
  requireUserByEmail,
  setPassword,
  type User,
  userCreated,
} from '../../access/index.ts'
import type { Answer, Context, Runner } from '../context.ts'
import { table } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { instant } from '../wording.ts'

interface Options {
  readonly role: Role
  readonly name?: string
}

export function addUserCommands(program: Command, run: Runner): void {
  const users = program
    .command('users')
    .description('Who signs in to the pages; for setting up without them, and for whoever is locked out.')
  users
    .command('create')
    .description('Create a user, and print the password that they sign in with.')
    .argument('<email>', 'such as ada@example.org')
    .addOption(new Option('--role <role>', 'what they may do').choices(ROLES).default('viewer'))
    .option('--name <name>', 'what they are called; the address where it is not given')
    .action((email: string, options: Options, command: Command) =>
      run(command, (context) => create(context, email, options)),
    )
  users
    .command('list')
    .description('List all users.')
    .action((_options: object, command: Command) => run(command, list))
  users
    .command('reset-password')
    .description('Give a user a new password and print it; all their sessions end.')
    .argument('<email>', 'such as ada@example.org')
    .action((email: string, _options: object, command: Command) =>
      run(command, (context) => resetPassword(context, email)),
    )
}

async function create(context: Context, email: string, { role, name = email }: Options): Promise<Answer> {
  const password = newPassword()
  const user = await createUser(accessOf(await context.open()), { email, name, role, password })
  await context.record('user.create', user.id, userCreated(user.email, role))
  return { json: { ...user, password }, text: () => passwordText(user, password, context.terminal) }
}

async function list({ open, terminal }: Context): Promise<Answer> {
  const workspace = await open()
  const users = await listUsers(accessOf(workspace))
  return { json: { users }, text: () => usersText(users, terminal, workspace.settings.timeZone) }
}

async function resetPassword(context: Context, email: string): Promise<Answer> {
  const access = accessOf(await context.open())
  const user = await requireUserByEmail(access, email)
  const password = newPassword()
  await setPassword(access, user.id, password)
  await context.record('user.reset-password', user.id, user.email)
  return { json: { ...user, password }, text: () => passwordText(user, password, context.terminal) }
}

function passwordText({ email, role }: User, password: string, { colors }: Terminal): string {
  return `${email} (${role}) signs in with the password\n\n${colors.bold(password)}\n\nIt is not shown again; change it after signing in.\n`
}

function usersText(users: readonly User[], terminal: Terminal, timeZone: string): string {
  if (users.length === 0) return 'There are no users: satsuma users create EMAIL --role admin\n'
  const columns = ['E-mail', 'Name', 'Role', 'Created'].map((name) => ({ name }))
  const rows = users.map(({ email, name, role, createdAt }) => [
    email,
    name,
    role,
    instant(createdAt, timeZone),
  ])
  return table(terminal, columns, rows)
}
