import { openSurface } from '@/components/open-surface';
import '@/components/theme.css';
import '@/components/controls.css';
import '../highlight.css';
import './welcome.css';
import { readOwnPage } from './read-own-page';
import { Welcome } from './Welcome';

openSurface('welcomeTitle', <Welcome />);
void readOwnPage(window);
