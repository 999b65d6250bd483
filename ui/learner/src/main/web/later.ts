/**
 * What a first visit can wait for: it comes right after the first screen, and from then on lies in memory like the rest, whatever becomes
 * of the line.
 */
import { startAppeals } from './benefit/appeals';
import { startDownloads } from './media/download';
import './screens/appeal';
import './screens/certificate';
import './screens/course';
import './screens/downloads';
import './screens/household';
import './screens/lesson';
import './screens/quiz';
import './screens/result';
import './screens/settings';

startAppeals();
startDownloads().catch(() => undefined);
