import classes from './Members.module.css'

/** In place of cells of a row that are not known yet. */
export function AwaitedCells({ count }: { readonly count: number }) {
  return Array.from({ length: count }, (_, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they have nothing but their place
    <td key={place} className={classes.awaited}>
      <span />
    </td>
  ))
}
