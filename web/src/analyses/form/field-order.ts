/** Words stand below: what is typed is in a line with its neighbours, however much there is to say of them. */
export const FIELD_ORDER: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'error',
  'description',
]
