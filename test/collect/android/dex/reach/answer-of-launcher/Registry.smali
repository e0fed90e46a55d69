.class public Lreach/answer_of_launcher/Registry;
.super Ljava/lang/Object;

.field private final pending:Ljava/util/Map;

.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  new-instance v0, Ljava/util/HashMap;
  invoke-direct {v0}, Ljava/util/HashMap;-><init>()V
  iput-object v0, p0, Lreach/answer_of_launcher/Registry;->pending:Ljava/util/Map;
  return-void
.end method

.method public register(Ljava/lang/String;Landroidx/activity/result/ActivityResultCallback;)V
  .registers 5
  iget-object v0, p0, Lreach/answer_of_launcher/Registry;->pending:Ljava/util/Map;
  invoke-interface {v0, p1}, Ljava/util/Map;->containsKey(Ljava/lang/Object;)Z
  move-result v1
  if-eqz v1, :no
  invoke-interface {v0, p1}, Ljava/util/Map;->get(Ljava/lang/Object;)Ljava/lang/Object;
  move-result-object v1
  invoke-interface {p2, v1}, Landroidx/activity/result/ActivityResultCallback;->onActivityResult(Ljava/lang/Object;)V
  :no
  return-void
.end method
