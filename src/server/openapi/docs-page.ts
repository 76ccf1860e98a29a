import type { OpenAPIV3_1 } from 'openapi-types'
import { typeText } from './typescript.ts'

type Document = OpenAPIV3_1.Document
type Operation = OpenAPIV3_1.OperationObject
type Listed = { readonly method: string; readonly path: string; readonly operation: Operation }

/** The document as one page without scripts: every operation by its tag, with what it takes and answers. */
export function docsPage(document: Document): string {
  const operations = operationsOf(document)
  const sections = (document.tags ?? []).map(({ name, description }) => {
    const own = operations.filter(({ operation }) => operation.tags?.includes(name))
    return `<section id="${html(name)}"><h2>${html(name)}</h2><p>${code(description ?? '')}</p>${own.map(operationHtml).join('')}</section>`
  })
  const schemas = Object.entries(document.components?.schemas ?? {}).map(
    ([name, schema]) =>
      `<details id="schema-${html(name)}"><summary>${html(name)}</summary><pre>${linked(typeText(schema))}</pre></details>`,
  )
  const menu = (document.tags ?? []).map(({ name }) => `<a href="#${html(name)}">${html(name)}</a>`)
  return page(
    `${document.info.title} API`,
    `<header><h1>${html(document.info.title)} API ${html(document.info.version)}</h1><p>${code(document.info.description ?? '')}</p>
<p><a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1)</p><nav aria-label="Areas">${menu.join(' ')} <a href="#schemas">schemas</a></nav></header>
<main>${sections.join('')}<section id="schemas"><h2>schemas</h2>${schemas.join('')}</section></main>`,
  )
}

function operationsOf({ paths = {} }: Document): Listed[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation: operation as Operation,
    })),
  )
}

function operationHtml({ method, path, operation }: Listed): string {
  const { operationId = '', summary = '', description = '' } = operation
  return `<details id="${html(operationId)}"><summary><code><b>${method}</b> ${html(path)}</code> ${html(summary)}</summary>
<p><code>${html(operationId)}</code></p>${description
    .split('\n\n')
    .map((text) => `<p>${code(text)}</p>`)
    .join('')}${parametersHtml(operation)}${bodyHtml(operation)}${answersHtml(operation)}</details>`
}

function parametersHtml({ parameters = [] }: Operation): string {
  if (parameters.length === 0) return ''
  const rows = (parameters as OpenAPIV3_1.ParameterObject[]).map(
    ({ name, in: place, required, schema, description }) =>
      `<tr><td><code>${html(name)}</code>${required ? ' *' : ''}</td><td>${html(place)}</td><td><code>${linked(typeText(schema ?? {}))}</code></td><td>${code(description ?? '')}</td></tr>`,
  )
  return `<table><thead><tr><th>Parameter</th><th>In</th><th>Type</th><th></th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function bodyHtml({ requestBody }: Operation): string {
  const { content = {} } = (requestBody ?? {}) as OpenAPIV3_1.RequestBodyObject
  return Object.entries(content)
    .map(
      ([type, { schema = {} }]) =>
        `<h3>Body <small>${html(type)}</small></h3><pre>${linked(typeText(schema))}</pre>`,
    )
    .join('')
}

function answersHtml({ responses = {} }: Operation): string {
  const answers = Object.entries(responses as Record<string, OpenAPIV3_1.ResponseObject>)
  const shown = answers.map(([status, { description, content = {} }]) => {
    const [type, { schema = {} } = {}] = Object.entries(content)[0] ?? []
    const body =
      type === undefined ? '' : ` <small>${html(type)}</small><pre>${linked(typeText(schema))}</pre>`
    return `<li><b>${status}</b> ${code(description)}${status < '400' ? body : ''}</li>`
  })
  return `<h3>Answers</h3><ul>${shown.join('')}</ul>`
}

/** Names of schemas lead to them. */
function linked(type: string): string {
  return html(type).replace(/\bSchemas\[&quot;(\w+)&quot;\]/g, '<a href="#schema-$1">$1</a>')
}

/** What stands between backquotes is code. */
function code(text: string): string {
  return html(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}

function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:70rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
nav a{display:inline-block;margin-right:.75rem;padding:.25rem 0}details{border-top:1px solid #8884;padding:.4rem 0}summary{cursor:pointer}
pre{overflow:auto;padding:.75rem;background:#8881;border-radius:.25rem}table{border-collapse:collapse;display:block;overflow:auto}th,td{text-align:left;padding:.25rem .75rem .25rem 0;vertical-align:top}h3{margin:.75rem 0 0;font-size:1rem}`

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html(title)}</title><style>${STYLE}</style></head><body>${body}</body></html>`
}
