import { lazyPage } from '../frame/lazy-page'

export const galleryRoutes = [lazyPage('/gallery', async () => (await import('./GalleryPage')).GalleryPage)]
