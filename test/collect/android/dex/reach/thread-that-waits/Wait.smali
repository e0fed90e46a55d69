.class public Lreach/thread_that_waits/Wait;
.super Ljava/lang/Thread;

.field private context:Landroid/content/Context;

.method public constructor <init>(Landroid/content/Context;)V
  .registers 2
  invoke-direct {p0}, Ljava/lang/Thread;-><init>()V
  iput-object p1, p0, Lreach/thread_that_waits/Wait;->context:Landroid/content/Context;
  return-void
.end method

.method public run()V
  .registers 6
  iget-object v3, p0, Lreach/thread_that_waits/Wait;->context:Landroid/content/Context;
  :again
  const-string v0, "settings"
  const/4 v1, 0x0
  invoke-virtual {v3, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  const-string v1, "agreed"
  const/4 v2, 0x0
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
  move-result v0
  if-nez v0, :go
  goto :again
  :go
  invoke-static {}, Lreach/thread_that_waits/Sdk;->init()V
  return-void
.end method
