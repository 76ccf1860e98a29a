import classes from './states.module.css'

interface CodeBlockProps {
  readonly label: string
  readonly text: string
}

/** Lines to type or to save; long ones scroll, also by keyboard. */
export function CodeBlock({ label, text }: CodeBlockProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className={classes.codeBlock} tabIndex={0} aria-label={label}>
      <pre>{text}</pre>
    </section>
  )
}
