package org.xiangxue.console.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.certificate.CertificateApi;
import org.xiangxue.contract.certificate.CertificateFacts;
import org.xiangxue.contract.certificate.CertificateRow;
import org.xiangxue.contract.certificate.CertificateState;
import org.xiangxue.contract.certificate.MyCertificate;
import org.xiangxue.contract.certificate.RevokeCertificate;

/** Twelve certificates; what is revoked stays so. */
@Primary
public class SampleCertificates implements CertificateApi {

    public final Map<String, String> revoked = new HashMap<>();

    @Override
    public Keyset<CertificateRow> list(String region, @Nullable String after, int limit) {
        return new Keyset<>(IntStream.range(0, 12).mapToObj(this::row).toList(), null);
    }

    private CertificateRow row(int at) {
        var serial = "7K3M9QX2%02dVB".formatted(at);
        var state =
                revoked.containsKey(serial) || at == 5
                        ? CertificateState.REVOKED
                        : CertificateState.VALID;
        return new CertificateRow(
                serial,
                state,
                List.of("张建国", "李桂兰", "陈小平", "罗天才").get(at % 4),
                List.of("民政村", "高坎村", "楠木村").get(at % 3),
                "乌骨鸡养殖",
                LocalDate.of(2026, 10, 30).minusDays(at),
                LocalDate.of(2029, 10, 30).minusDays(at),
                true);
    }

    @Override
    public void revoke(String serial, RevokeCertificate request) {
        revoked.put(serial, request.reason());
    }

    @Override
    public List<MyCertificate> mine() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CertificateFacts get(String serial) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] pdf(String serial) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String revocations() {
        throw new UnsupportedOperationException();
    }
}
