.class public Lreach/captured_flag/Task;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;

.field final synthetic val$ok:Z

.method constructor <init>(Z)V
  .registers 2
  iput-boolean p1, p0, Lreach/captured_flag/Task;->val$ok:Z
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public run()V
  .registers 3
  iget-boolean v0, p0, Lreach/captured_flag/Task;->val$ok:Z
  if-eqz v0, :no
  invoke-static {}, Lreach/captured_flag/Sdk;->init()V
  :no
  return-void
.end method
