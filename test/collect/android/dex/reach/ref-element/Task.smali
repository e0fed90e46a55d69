.class public Lreach/ref_element/Task;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;

.field final synthetic $ref:Lreach/ref_element/Ref;

.method constructor <init>(Lreach/ref_element/Ref;)V
  .registers 2
  iput-object p1, p0, Lreach/ref_element/Task;->$ref:Lreach/ref_element/Ref;
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public run()V
  .registers 3
  iget-object v0, p0, Lreach/ref_element/Task;->$ref:Lreach/ref_element/Ref;
  iget-boolean v0, v0, Lreach/ref_element/Ref;->element:Z
  if-eqz v0, :no
  invoke-static {}, Lreach/ref_element/Sdk;->init()V
  :no
  return-void
.end method
