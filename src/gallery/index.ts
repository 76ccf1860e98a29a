/** Ready-made segments, written for the events and traits that a workspace has. */
export {
  type Binding,
  type GalleryEntry,
  type GalleryListing,
  type Missing,
  readGallery,
} from './gallery.ts'
