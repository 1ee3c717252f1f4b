/** Loads the checks where the page runs them itself: they weigh as much as the rest, and the pane is drawn without them. */
export const loadChecking = () => import(/* webpackChunkName: "checking" */ "../app/checking");
