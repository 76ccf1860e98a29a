import type { Command } from 'commander'
import { jsonSchema } from '../../definition/json-schema.ts'
import type { Answer, Runner } from '../context.ts'

export function addSchemaCommand(program: Command, run: Runner): void {
  program
    .command('schema')
    .description('Print the JSON Schema of definition files; editors complete and check by it.')
    .action((_options: object, command: Command) => run(command, schema))
}

async function schema(): Promise<Answer> {
  const document = jsonSchema()
  return { json: document, text: () => `${JSON.stringify(document, null, 2)}\n` }
}
