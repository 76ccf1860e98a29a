import { rejectsAddress } from '../api/imports'

interface RejectsLinkProps {
  readonly id: number
  readonly text: string
}

/** Downloads what an import could not take, each with its line and the reason. */
export function RejectsLink({ id, text }: RejectsLinkProps) {
  return (
    <a href={rejectsAddress(id)} download aria-label={`${text}: download what was rejected`}>
      {text}
    </a>
  )
}
