import { defineUnlistedScript } from '#imports';
export default defineUnlistedScript(() => { console.log('hi'); });
