.class public Lreach/switch_map_of_enumeration/App$1;
.super Ljava/lang/Object;

.field static final synthetic $SwitchMap$Consent:[I

.method static constructor <clinit>()V
  .registers 4
  invoke-static {}, Lreach/switch_map_of_enumeration/Consent;->values()[Lreach/switch_map_of_enumeration/Consent;
  move-result-object v0
  array-length v0, v0
  new-array v0, v0, [I
  sput-object v0, Lreach/switch_map_of_enumeration/App$1;->$SwitchMap$Consent:[I
  sget-object v1, Lreach/switch_map_of_enumeration/Consent;->AGREED:Lreach/switch_map_of_enumeration/Consent;
  invoke-virtual {v1}, Lreach/switch_map_of_enumeration/Consent;->ordinal()I
  move-result v1
  const/4 v2, 0x1
  aput v2, v0, v1
  return-void
.end method
