import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A locker that Pigeonhole can verify and load-test. It reads requests from stdin and writes their answers to stdout,
 * one JSON text a line; docs/protocol.md of Pigeonhole describes them.
 *
 *   npx pigeonhole verify --locker command:'java MyLocker.java' --answer-within 10s
 */
public class MyLocker {
    static final long DAY_MS = 86_400_000L;
    static final long VALIDITY_MS = 7 * DAY_MS;
    static final long REMEMBERED_MS = 30 * DAY_MS;

    static class Rejected extends RuntimeException {
        Rejected(String reason) {
            super(reason);
        }
    }

    static class Compartment {
        final String id;
        final String size;
        Parcel parcel;

        Compartment(String id, String size) {
            this.id = id;
            this.size = size;
        }
    }

    static class Parcel {
        final Compartment compartment;
        final long expiresAtMs;
        String ending;
        long endedAtMs;

        Parcel(Compartment compartment, long expiresAtMs) {
            this.compartment = compartment;
            this.expiresAtMs = expiresAtMs;
        }
    }

    // TODO: Call your own locker here. This small one keeps parcels in memory, and does what it declares below.
    static class Locker {
        final List<String> sizes = new ArrayList<>();
        final Map<String, Compartment> compartments = new LinkedHashMap<>();
        /** By code, in the order of their deposits. */
        final Map<String, Parcel> parcels = new LinkedHashMap<>();
        final SecureRandom random = new SecureRandom();

        void add(String size, int count) {
            sizes.add(size);
            for (int i = 1; i <= count; i++) {
                compartments.put(size + i, new Compartment(size + i, size));
            }
        }

        String deposit(String size, long nowMs) {
            if (!sizes.contains(size)) throw new Rejected("unknownSize");
            Compartment free = compartments.values().stream()
                .filter(one -> one.size.equals(size) && one.parcel == null)
                .findFirst().orElseThrow(() -> new Rejected("noCompartment"));
            String code = newCode();
            free.parcel = new Parcel(free, nowMs + VALIDITY_MS);
            parcels.put(code, free.parcel);
            return code;
        }

        Compartment pickup(String code, long nowMs) {
            Parcel parcel = parcels.get(code);
            if (parcel == null) throw new Rejected("invalidCode");
            boolean isForgotten = parcel.ending != null && nowMs > parcel.endedAtMs + REMEMBERED_MS;
            if (isForgotten) throw new Rejected("invalidCode");
            if (parcel.ending != null) throw new Rejected(parcel.ending);
            if (nowMs > parcel.expiresAtMs) throw new Rejected("expired");
            return takeOut(parcel, "alreadyUsed", nowMs);
        }

        List<String> openExpired(long nowMs) {
            return parcels.values().stream()
                .filter(parcel -> parcel.ending == null && nowMs > parcel.expiresAtMs)
                .map(parcel -> parcel.compartment.id).collect(Collectors.toList());
        }

        Compartment confirmRemoval(String id, long nowMs) {
            Compartment compartment = compartments.get(id);
            if (compartment == null) throw new Rejected("unknownCompartment");
            if (compartment.parcel == null) throw new Rejected("notOccupied");
            if (nowMs <= compartment.parcel.expiresAtMs) throw new Rejected("notExpired");
            return takeOut(compartment.parcel, "returned", nowMs);
        }

        Compartment takeOut(Parcel parcel, String ending, long nowMs) {
            parcel.ending = ending;
            parcel.endedAtMs = nowMs;
            parcel.compartment.parcel = null;
            return parcel.compartment;
        }

        String newCode() {
            String code = String.valueOf(10_000_000 + random.nextInt(90_000_000));
            return parcels.containsKey(code) ? newCode() : code;
        }
    }

    // TODO: Declare what your locker does, and how; what is left out has the default that docs/protocol.md gives.
    static final String CAPABILITIES = """
        {"commands":["deposit","pickup","openExpired","confirmRemoval"],\
        "strategy":"exact","tells":["doors","deadlines"]}""";

    static Locker locker;
    static long nowMs;

    /** What stands in the answer beside its id. TODO: Write JSON with the library that your project uses. */
    static String answer(String request) {
        if (request.contains("\"hello\"")) {
            locker = new Locker();
            nowMs = number(request, "atMs");
            Matcher size = Pattern.compile("\"name\":\"([^\"]*)\",\"count\":(\\d+)").matcher(request);
            while (size.find()) locker.add(size.group(1), Integer.parseInt(size.group(2)));
            String sizes = find(request, "\"sizes\":(\\[[^]]*\\])");
            return "\"hello\":{\"protocol\":1,\"name\":\"my locker\",\"version\":\"0.1.0\",\"sizes\":" + sizes
                + ",\"capabilities\":" + CAPABILITIES + "}";
        }
        nowMs = Math.max(nowMs, number(request, "atMs")); // time never runs backwards
        try {
            return execute(request);
        } catch (Rejected rejected) {
            return "\"reply\":{\"ok\":false,\"reason\":\"" + rejected.getMessage() + "\"},\"doors\":[]";
        }
    }

    static String execute(String request) {
        String command = text(request, "type");
        switch (command) {
            case "deposit": {
                String code = locker.deposit(text(request, "size"), nowMs);
                Parcel parcel = locker.parcels.get(code);
                String more = ",\"code\":\"" + code + "\",\"expiresAtMs\":" + parcel.expiresAtMs;
                return success(parcel.compartment, more, true);
            }
            case "pickup":
                return success(locker.pickup(text(request, "code"), nowMs), "", true);
            case "confirmRemoval":
                return success(locker.confirmRemoval(text(request, "compartment"), nowMs), "", false);
            case "openExpired": {
                String ids = locker.openExpired(nowMs).stream()
                    .map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
                return "\"reply\":{\"ok\":true,\"opened\":[" + ids + "],\"blocked\":[]},\"doors\":[" + ids + "]";
            }
            default:
                throw new IllegalArgumentException("there is no command " + command);
        }
    }

    static String success(Compartment compartment, String more, boolean opens) {
        String id = "\"" + compartment.id + "\"";
        return "\"reply\":{\"ok\":true,\"compartment\":" + id + more + "},\"doors\":[" + (opens ? id : "") + "]";
    }

    static String text(String json, String key) {
        return find(json, "\"" + key + "\":\"([^\"]*)\"");
    }

    static long number(String json, String key) {
        return Long.parseLong(find(json, "\"" + key + "\":(-?\\d+)"));
    }

    static String find(String json, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(json);
        if (!matcher.find()) throw new IllegalArgumentException("there is no " + pattern + " in " + json);
        return matcher.group(1);
    }

    public static void main(String[] arguments) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String said;
            try {
                said = answer(line);
            } catch (RuntimeException error) {
                said = "\"error\":\"" + error.toString().replaceAll("[\"\\\\\\p{Cntrl}]", "'") + "\"";
            }
            System.out.println("{\"id\":\"" + text(line, "id") + "\"," + said + "}");
            System.out.flush();
        }
    }
}
