package takebook.asset.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.TakebookTest;
import takebook.job.Jobs;

@TakebookTest
class ArrivalsTest {

    /** Somebody who hears of arrivals, beside the application's own listeners. */
    @ApplicationScoped
    static class Heard implements Arrivals {

        private final Set<Long> assets = ConcurrentHashMap.newKeySet();

        @Override
        public void arrived(long assetId) {
            assets.add(assetId);
        }

        boolean of(long asset) {
            return assets.contains(asset);
        }
    }

    @Inject
    Heard heard;
    @Inject
    Library library;
    @Inject
    Jobs jobs;

    @Test
    void a_photo_arrives_with_the_picture_it_brought_and_a_clip_when_its_pictures_are_made() {
        long photo = library.photo().id();
        long clip = library.clip().id();

        assertThat(heard.of(photo)).isTrue();
        assertThat(heard.of(clip)).isFalse();
        jobs.runDue();
        assertThat(heard.of(clip)).isTrue();
    }
}
