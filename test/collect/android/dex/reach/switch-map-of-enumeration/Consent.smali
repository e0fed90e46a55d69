.class public Lreach/switch_map_of_enumeration/Consent;
.super Ljava/lang/Enum;

.field public static final NONE:Lreach/switch_map_of_enumeration/Consent;
.field public static final AGREED:Lreach/switch_map_of_enumeration/Consent;
.field private static final $VALUES:[Lreach/switch_map_of_enumeration/Consent;

.method private constructor <init>(Ljava/lang/String;I)V
  .registers 3
  invoke-direct {p0, p1, p2}, Ljava/lang/Enum;-><init>(Ljava/lang/String;I)V
  return-void
.end method

.method static constructor <clinit>()V
  .registers 6
  new-instance v0, Lreach/switch_map_of_enumeration/Consent;
  const-string v1, "NONE"
  const/4 v2, 0x0
  invoke-direct {v0, v1, v2}, Lreach/switch_map_of_enumeration/Consent;-><init>(Ljava/lang/String;I)V
  sput-object v0, Lreach/switch_map_of_enumeration/Consent;->NONE:Lreach/switch_map_of_enumeration/Consent;
  new-instance v3, Lreach/switch_map_of_enumeration/Consent;
  const-string v1, "AGREED"
  const/4 v4, 0x1
  invoke-direct {v3, v1, v4}, Lreach/switch_map_of_enumeration/Consent;-><init>(Ljava/lang/String;I)V
  sput-object v3, Lreach/switch_map_of_enumeration/Consent;->AGREED:Lreach/switch_map_of_enumeration/Consent;
  const/4 v5, 0x2
  new-array v5, v5, [Lreach/switch_map_of_enumeration/Consent;
  aput-object v0, v5, v2
  aput-object v3, v5, v4
  sput-object v5, Lreach/switch_map_of_enumeration/Consent;->$VALUES:[Lreach/switch_map_of_enumeration/Consent;
  return-void
.end method

.method public static values()[Lreach/switch_map_of_enumeration/Consent;
  .registers 1
  sget-object v0, Lreach/switch_map_of_enumeration/Consent;->$VALUES:[Lreach/switch_map_of_enumeration/Consent;
  invoke-virtual {v0}, [Lreach/switch_map_of_enumeration/Consent;->clone()Ljava/lang/Object;
  move-result-object v0
  check-cast v0, [Lreach/switch_map_of_enumeration/Consent;
  return-object v0
.end method
