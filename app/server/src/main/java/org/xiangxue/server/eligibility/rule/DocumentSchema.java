package org.xiangxue.server.eligibility.rule;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.eligibility.ProgrammeDocument;

/** The committed JSON Schema of a programme, and after it {@link DocumentCheck}. */
@Component
public class DocumentSchema {

    private static final String FILE = "schema/programme-v1.json";

    private final Schema schema;

    public DocumentSchema() {
        try {
            schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(
                                    new ClassPathResource(FILE)
                                            .getContentAsString(StandardCharsets.UTF_8),
                                    InputFormat.JSON);
            schema.initializeValidators();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Empty when the document may be published. */
    public List<FieldProblem> problems(ProgrammeDocument document) {
        var shape =
                schema.validate(CanonicalJson.write(document), InputFormat.JSON).stream()
                        .map(error ->
                                new FieldProblem(
                                        error.getInstanceLocation().toString(),
                                        "SHAPE",
                                        error.getMessage()))
                        .limit(20)
                        .toList();
        return shape.isEmpty() ? DocumentCheck.problems(document) : shape;
    }
}
