package takebook.asset.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttachmentTest {

    @Test
    void a_plain_name_is_said_twice() {
        assertThat(new Attachment("pier.jpg").header()).isEqualTo("attachment; filename=\"pier.jpg\"; filename*=UTF-8''pier.jpg");
    }

    @Test
    void a_name_cannot_end_its_quotes_or_start_another_parameter() {
        assertThat(new Attachment("a\"; filename=\"b.exe").header())
                .isEqualTo("attachment; filename=\"a_; filename=_b.exe\"; filename*=UTF-8''a%22%3B%20filename%3D%22b.exe");
    }

    @Test
    void other_scripts_are_kept_where_headers_can_hold_them() {
        assertThat(new Attachment("码头.png").header()).isEqualTo("attachment; filename=\"__.png\"; filename*=UTF-8''%E7%A0%81%E5%A4%B4.png");
    }
}
