.class public Lreach/state_as_enumeration/App;
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
  const-string v1, "agreed"
  const-string v2, "NONE"
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getString(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;
  move-result-object v0
  invoke-static {v0}, Lreach/state_as_enumeration/State;->valueOf(Ljava/lang/String;)Lreach/state_as_enumeration/State;
  move-result-object v0
  sget-object v1, Lreach/state_as_enumeration/State;->AGREED:Lreach/state_as_enumeration/State;
  if-ne v0, v1, :no
  invoke-static {}, Lreach/state_as_enumeration/Sdk;->init()V
  :no
  return-void
.end method
