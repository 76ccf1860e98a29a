import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  type Access,
  beginSession,
  changePassword,
  createFirstAdmin,
  endSession,
  endSessions,
  needsSetUp,
  type SignInResult,
  signIn,
} from '../../access/index.ts'
import { type ErrorCode, fail } from '../../errors/index.ts'
import type { Api } from '../api.ts'
import { describeChange } from './audit-changes.ts'
import { identify, type SignedIn, signedIn } from './principal.ts'
import { principalOf, slowDown } from './protect.ts'
import { refuseForeignPage } from './same-origin.ts'
import * as schema from './schemas.ts'
import { clearSessionCookie, sessionCookie, setSessionCookie } from './session-cookie.ts'
import { sessionView, viewSession } from './session-view.ts'
import { requireSetUpToken } from './set-up.ts'

const tags = ['access']

const SMALL = 8_192

/** Setting up, signing in and out, and one's own password. */
export function addSessionRoutes(app: Api, access: Access, setUpToken: string | undefined): void {
  const view = (request: FastifyRequest) => viewSession(access, request, request.principal, setUpToken)

  app.get(
    '/session',
    {
      config: { public: 'Pages ask it whether to show the sign-in or the first-run page.' },
      schema: {
        operationId: 'getSession',
        tags,
        summary: 'Who is signed in, and what they may do',
        response: { 200: sessionView },
      },
    },
    async (request) => {
      request.principal = await identify(access, request)
      return view(request)
    },
  )

  app.post(
    '/setup',
    {
      config: { public: 'Before it nobody can sign in; it works once.', audit: 'set-up' },
      onRequest: refuseForeignPage,
      bodyLimit: SMALL,
      schema: {
        operationId: 'setUp',
        tags,
        summary: 'Create the first administrator',
        body: z.strictObject({
          ...{ email: schema.email, name: schema.name, password: schema.password },
          token: z.string().max(100).optional().meta({ description: 'What `satsuma start` printed.' }),
        }),
        response: { 201: sessionView },
      },
    },
    async (request, reply) => {
      const { token, ...admin } = request.body
      if (!(await needsSetUp(access))) fail('access/set-up-already', {})
      requireSetUpToken(request, setUpToken, token)
      const user = await createFirstAdmin(access, admin)
      await enter(request, reply, signedIn(user), await beginSession(access, user.id))
      return reply.status(201).send(await view(request))
    },
  )

  app.post(
    '/session',
    {
      config: { public: 'Whoever signs in is not signed in yet.', audit: 'session.begin' },
      onRequest: refuseForeignPage,
      bodyLimit: SMALL,
      schema: {
        operationId: 'signIn',
        tags,
        summary: 'Sign in',
        body: z.strictObject({ email: schema.email, password: schema.password }),
        response: { 200: sessionView },
      },
    },
    async (request, reply) => {
      const result = await signIn(access, { ...request.body, address: request.ip })
      const { user, token } = accepted(reply, result, 'access/sign-in-refused')
      await enter(request, reply, signedIn(user), token)
      return view(request)
    },
  )

  app.delete(
    '/session',
    {
      config: { account: true, unrepeatable: 'The answer is about cookies.', audit: 'session.end' },
      schema: { operationId: 'signOut', tags, summary: 'Sign out', response: { 204: schema.nothing } },
    },
    async (request, reply) => {
      await endSession(access, sessionCookie(request) ?? '')
      clearSessionCookie(request, reply)
      return reply.status(204).send()
    },
  )

  app.delete(
    '/sessions',
    {
      config: { account: true, unrepeatable: 'The answer is about cookies.', audit: 'session.end-all' },
      schema: {
        operationId: 'signOutEverywhere',
        tags,
        summary: 'Sign out on every machine',
        response: { 204: schema.nothing },
      },
    },
    async (request, reply) => {
      await endSessions(access, principalOf(request).id)
      clearSessionCookie(request, reply)
      return reply.status(204).send()
    },
  )

  app.put(
    '/password',
    {
      config: { account: true, unrepeatable: 'The answer is about cookies.', audit: 'password.change' },
      bodyLimit: SMALL,
      schema: {
        operationId: 'changePassword',
        tags,
        summary: 'Change one’s own password, which ends all other sessions',
        body: z.strictObject({ password: schema.password, newPassword: schema.password }),
        response: { 204: schema.nothing },
      },
    },
    async (request, reply) => {
      const { password, newPassword } = request.body
      const { name: email } = principalOf(request)
      const result = await changePassword(access, { email, password, address: request.ip }, newPassword)
      setSessionCookie(request, reply, accepted(reply, result, 'access/wrong-password').token)
      return reply.status(204).send()
    },
  )

  /** A session that the browser had before ends, whoever it belonged to. */
  async function enter(
    request: FastifyRequest,
    reply: FastifyReply,
    principal: SignedIn,
    token: string,
  ): Promise<void> {
    await endSession(access, sessionCookie(request) ?? '')
    setSessionCookie(request, reply, token)
    request.principal = principal
    describeChange(request, principal.id)
  }
}

function accepted(
  reply: FastifyReply,
  result: SignInResult,
  refused: Extract<ErrorCode, 'access/sign-in-refused' | 'access/wrong-password'>,
): Extract<SignInResult, { kind: 'signed-in' }> {
  if (result.kind === 'wait') slowDown(reply, result.ms)
  return result.kind === 'signed-in' ? result : fail(refused, {})
}
