import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SENT_FILES, useSentFile } from '../api/imports'
import { wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { UPLOAD } from './testing/files'
import { takeUploads } from './testing/uploads'
import { UploadPage } from './UploadPage'

const SentName = () => <p>{useSentFile('u-1')?.name ?? 'not known'}</p>
const FILE = new File(['a,b'], 'orders & more.csv')

function open(may: readonly string[] = ['imports:write']) {
  const uploads = takeUploads()
  return { ...show(<UploadPage />, { at: '/imports/new', route: '/imports/new', may }), uploads }
}

const sending = () => wordsIn(screen.getByRole('region', { name: 'Upload' }))
const choose = () => screen.getByLabelText('Choose a file')

/** The page while a file is sent. */
async function openSending() {
  const page = open()
  await page.user.upload(choose(), FILE)
  const [upload] = page.uploads
  return { ...page, upload: upload! }
}

test('asks for a file, as the first of three steps', () => {
  open()
  const steps = screen.getByRole('list', { name: 'Steps of an import' })
  expect(wordsIn(steps)).toBe('File Columns Import')
  expect(wordsIn(steps.querySelector('[aria-current=step]'))).toBe('File')
  expect(document.title).toBe('Import a file · Satsuma')
})

test('a file that is chosen is sent under its name, and leads to the next step when it is there', async () => {
  const { upload, where } = await openSending()
  expect(upload.address).toBe('/api/v1/uploads?name=orders+%26+more.csv')
  expect(upload.file).toBe(FILE)
  await upload.answer(201, { id: 'u-1' })
  expect(where()).toBe('/imports/new/u-1')
})

test('the next step knows its name, whatever was sent before', async () => {
  const uploads = takeUploads()
  const { user } = show(
    <>
      <UploadPage />
      <SentName />
    </>,
    {
      may: ['imports:write'],
      known: [[SENT_FILES, { uploads: [] }]],
      answers: { 'GET /uploads': { uploads: [UPLOAD] } },
    },
  )
  expect(screen.getByText('not known')).toBeDefined()
  await user.upload(choose(), FILE)
  await uploads[0]?.answer(201, UPLOAD)
  await screen.findByText('orders.csv')
})

test('says how much of it is sent', async () => {
  const { upload } = await openSending()
  expect(sending()).toContain('orders & more.csv 0 B of 3 B')
  upload.progress(500_000, 2_000_000)
  expect(sending()).toContain('500 KB of 2.0 MB')
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25')
  upload.progress(2_000_000, 2_000_000)
  expect(sending()).toContain('2.0 MB of 2.0 MB · being written')
})

test('an empty file is not taken for one that is sent whole', async () => {
  const { user } = open()
  await user.upload(choose(), new File([], 'empty.csv'))
  expect(sending()).toContain('0 B of 0 B')
  expect(sending()).not.toContain('being written')
})

test('sending is stopped by hand, and another file may be chosen', async () => {
  const { upload, uploads, user } = await openSending()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(upload.isAborted).toBe(true)
  await user.upload(choose(), new File(['x'], 'other.jsonl'))
  expect(uploads[1]?.address).toContain('other.jsonl')
})

test('sending stops when the page is left', async () => {
  const { upload, unmount } = await openSending()
  unmount()
  expect(upload.isAborted).toBe(true)
})

test('says why a file is refused, and sends it again', async () => {
  const { upload, uploads, user } = await openSending()
  await upload.answer(413, {
    code: 'upload/too-large',
    path: [],
    message: 'It is too large.',
    mend: 'Divide it.',
  })
  expect(wordsIn(screen.getByRole('alert'))).toContain('It is too large. Divide it.')
  expect(sending()).toContain('orders & more.csv was not sent. It is too large.')
  expect(choose()).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(uploads[1]?.file).toBe(FILE)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('says so when the server is gone, or answers with something else', async () => {
  const { upload, uploads, user } = await openSending()
  await upload.lose()
  expect(wordsIn(screen.getByRole('alert'))).toContain('Satsuma does not answer.')
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await uploads[1]?.answer(502, null)
  expect(wordsIn(screen.getByRole('alert'))).toContain('Satsuma answered with status 502.')
})

test('a file may be dropped; anything else that is dropped is not one', () => {
  const { uploads } = open()
  const zone = screen.getByText('Drop a file here').parentElement!
  fireEvent.dragOver(zone)
  expect(zone.dataset.over).toBe('true')
  fireEvent.dragLeave(zone)
  expect(zone.dataset.over).toBe('false')
  fireEvent.drop(zone, { dataTransfer: { files: [] } })
  expect(uploads).toEqual([])
  fireEvent.drop(zone, { dataTransfer: { files: [FILE] } })
  expect(uploads[0]?.file).toBe(FILE)
})

test('a name that would turn a sentence round is written out', async () => {
  const { user } = open()
  await user.upload(choose(), new File(['x'], '\u202Evsc.csv'))
  expect(sending()).toContain('\\u202Evsc.csv')
})

test('whoever may not import is told so', () => {
  open(['imports:read'])
  expect(screen.getByRole('heading', { name: 'You may not see this' })).toBeDefined()
  expect(screen.queryByLabelText('Choose a file')).toBeNull()
})
