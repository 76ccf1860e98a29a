import type { Argument, Command, Option } from 'commander'
import { EXIT_CODES } from './exit-codes.ts'

const INTRODUCTION = `# The command line

Made from the commands themselves: \`npx vitest run src/cli/reference.test.ts -u\` writes this file anew.

Numbers, tables and dates are for people; \`--json\` prints one JSON document on standard output and nothing
else, its instants in milliseconds since 1970. Progress is a line on standard error, on a terminal only. An
error is one line on standard error that says what is wrong and how to mend it; with \`--json\` its problems are
also the document: \`{"problems": [{"code", "path", "message", "mend"}]}\`. Colours are used on a terminal, never
where \`NO_COLOR\` is set. Ctrl-C stops the work and leaves the data as it was.
`

/** The reference of all commands as Markdown. */
export function cliReference(program: Command): string {
  const commands = leavesOf(program).map((command) => commandSection(command))
  return [INTRODUCTION, optionsSection(program), exitSection(), ...commands].join('\n')
}

function leavesOf(command: Command): Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(leavesOf)
}

function optionsSection(program: Command): string {
  return `## Options of every command\n\n${optionTable(program.options)}`
}

function exitSection(): string {
  const rows = Object.values(EXIT_CODES).map(({ code, meaning }) => `| ${code} | ${meaning} |\n`)
  return `## Exit codes\n\n| Code | Meaning |\n|---|---|\n${rows.join('')}`
}

function commandSection(command: Command): string {
  const heading = `## ${nameOf(command)}\n\n${command.description()}\n`
  const usage =
    `\n\`\`\`\n${nameOf(command)} ${command.usage().replace('[options] ', '').replace('[options]', '')}`.trimEnd()
  const given = command.registeredArguments
  const rows = given.length === 0 ? '' : `\n${argumentTable(given)}`
  const options = command.options.length === 0 ? '' : `\n${optionTable(command.options)}`
  return `${heading}${usage}\n\`\`\`\n${rows}${options}`
}

function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name()
}

function argumentTable(given: readonly Argument[]): string {
  const rows = given.map(
    (one) => `| \`${one.name()}${one.variadic ? ' ...' : ''}\` | ${cell(one.description)} |\n`,
  )
  return `| Argument | |\n|---|---|\n${rows.join('')}`
}

function optionTable(options: readonly Option[]): string {
  const rows = options.map(
    (option) => `| \`${cell(option.flags)}\` | ${cell(`${option.description}${noteOf(option)}`)} |\n`,
  )
  return `| Option | |\n|---|---|\n${rows.join('')}`
}

function noteOf({ defaultValue, envVar, argChoices }: Option): string {
  const notes = [
    ...(argChoices ? [`one of ${argChoices.join(', ')}`] : []),
    ...(defaultValue === undefined ? [] : [`default \`${String(defaultValue)}\``]),
    ...(envVar === undefined ? [] : [`or \`${envVar}\` in the environment`]),
  ]
  return notes.length === 0 ? '' : ` (${notes.join('; ')})`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
