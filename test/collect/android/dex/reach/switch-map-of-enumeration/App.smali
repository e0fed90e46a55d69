.class public Lreach/switch_map_of_enumeration/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  const-string v0, "settings"
  const/4 v1, 0x0
  invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  const-string v1, "state"
  const/4 v2, 0x0
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getInt(Ljava/lang/String;I)I
  move-result v0
  invoke-static {}, Lreach/switch_map_of_enumeration/Consent;->values()[Lreach/switch_map_of_enumeration/Consent;
  move-result-object v1
  aget-object v0, v1, v0
  sget-object v1, Lreach/switch_map_of_enumeration/App$1;->$SwitchMap$Consent:[I
  invoke-virtual {v0}, Lreach/switch_map_of_enumeration/Consent;->ordinal()I
  move-result v0
  aget v0, v1, v0
  const/4 v1, 0x1
  if-ne v0, v1, :no
  invoke-static {}, Lreach/switch_map_of_enumeration/Sdk;->init()V
  :no
  return-void
.end method
