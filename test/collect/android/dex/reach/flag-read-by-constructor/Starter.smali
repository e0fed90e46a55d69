.class public Lreach/flag_read_by_constructor/Starter;
.super Ljava/lang/Object;

.field private final ok:Z

.method public constructor <init>(Landroid/content/Context;)V
  .registers 8
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  const-string v0, "settings"
  const/4 v1, 0x0
  invoke-virtual {p1, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  const-string v1, "agreed"
  const/4 v2, 0x0
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
  move-result v0
  iput-boolean v0, p0, Lreach/flag_read_by_constructor/Starter;->ok:Z
  return-void
.end method

.method public start()V
  .registers 3
  iget-boolean v0, p0, Lreach/flag_read_by_constructor/Starter;->ok:Z
  if-eqz v0, :no
  invoke-static {}, Lreach/flag_read_by_constructor/Sdk;->init()V
  :no
  return-void
.end method
