import { useSearchParams } from 'react-router'

const NAME = 'table'
const SEPARATOR = ','

/** Whether a figure is shown as a table, which the address of the page says, and how to change that. */
export function useAsTable(figure: string): readonly [boolean, (asTable: boolean) => void] {
  const [params, setParams] = useSearchParams()
  const change = (asTable: boolean) =>
    setParams(
      (before) => {
        const others = figuresIn(before).filter((one) => one !== figure)
        const figures = asTable ? [...others, figure] : others
        const after = new URLSearchParams(before)
        if (figures.length === 0) after.delete(NAME)
        else after.set(NAME, figures.join(SEPARATOR))
        return after
      },
      { replace: true, preventScrollReset: true },
    )
  return [figuresIn(params).includes(figure), change]
}

const figuresIn = (params: URLSearchParams) => params.get(NAME)?.split(SEPARATOR) ?? []
